"""Reports: the views of counts and the dashboards over them."""
