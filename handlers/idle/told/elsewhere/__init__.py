"""Words of other screens: the ones that have no key in the menu, and those written where a location was asked for."""
