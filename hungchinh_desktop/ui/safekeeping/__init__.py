"""Keep copies of the record, carry them away, and bring one back."""
