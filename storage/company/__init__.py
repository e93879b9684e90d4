"""Repositories of companies: members, invites, people, directories, open drafts."""
