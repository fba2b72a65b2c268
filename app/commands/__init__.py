"""What can be asked of a peer: typed requests, their results and the code that carries them out."""
