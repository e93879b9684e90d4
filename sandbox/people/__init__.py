"""People who chat: what they do, what they see."""
