"""What is done: campaigns, contests, meetings, mechanisms, services, alone and in lists."""
