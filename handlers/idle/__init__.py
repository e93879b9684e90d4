"""An idle chat: a sentence, a shared contact, words that nobody waited for, and leaving what is open."""
