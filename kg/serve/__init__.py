"""A graph on the network: a SPARQL endpoint of one's own, and to and from other people's stores."""

from kg.serve.local import Addresses, serving
from kg.serve.pull import pull
from kg.serve.push import push
from kg.serve.remote import Remote, remote

__all__ = ["Addresses", "Remote", "pull", "push", "remote", "serving"]
