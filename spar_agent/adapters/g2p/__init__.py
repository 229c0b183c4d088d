"""The wires of the central mapper: G2P Connect 1.0, SPAR 1.x, SPAR 2.x."""
