"""What is said of the drafts: claims to links, and what names, hosts and places say by themselves."""
