"""Repositories of companies: members, teams, vacations, invites, people, directories, saved lists, wordings, drafts."""
