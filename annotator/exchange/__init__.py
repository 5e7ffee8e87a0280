"""What goes out and comes in across both floors."""
