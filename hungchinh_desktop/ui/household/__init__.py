"""Show the household register: list, filters, form, history of classes."""
