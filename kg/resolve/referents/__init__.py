"""Who and what is meant: mentions to drafts, one for each thing, through short forms, rank words, lists and anaphora."""
