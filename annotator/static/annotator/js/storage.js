// What this device keeps for a reader. A full or forbidden storage must not stop anybody
// from reading or typing: then nothing is kept, and nothing is found.

export function remember(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // It lasts as long as the page, or is kept on the server alone.
  }
}

export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // There is nothing to forget.
  }
}

export function keysKept() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
