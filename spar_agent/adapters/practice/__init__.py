"""What stands in the place of servers, vault and bank list while somebody practises."""
