"""Hold the screen parts that know no feature: look, tables, forms, actions, dialogs."""
