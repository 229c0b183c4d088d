"""eSignet, the country's online login: a simulator of its Java and Go servers."""
