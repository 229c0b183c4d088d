"""The slip a person takes home: its words, its paper, its printer."""
