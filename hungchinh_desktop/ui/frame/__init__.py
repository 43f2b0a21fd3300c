"""Hold the parts of the main window around its pages: menus, sidebar, search, status."""
