"""Acts of those who run an office: what they are, who must sign them, whose signature holds."""
