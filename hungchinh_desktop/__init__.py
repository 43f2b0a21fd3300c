"""Keep a commune's register of poor households and print its yearly plan, offline."""
