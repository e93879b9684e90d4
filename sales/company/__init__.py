"""A company and its people: members and roles, directories, how one is founded and joined."""
