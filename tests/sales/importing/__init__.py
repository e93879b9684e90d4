"""Every file that teams send comes out as what stands beside it in `expected/`; and each rule of reading alone."""
