"""The user service: who there is, by what they sign in, and on which devices."""
