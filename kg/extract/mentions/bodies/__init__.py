"""Organisations: unions, organs of state, companies, schools, associations, and their short forms."""
