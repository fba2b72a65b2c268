"""What a running Tandem counts and times of itself, and how it is told; no label holds what a user wrote."""

from core.measures.measures import Measures
from core.measures.registry import Counter, Histogram, Registry

__all__ = ["Counter", "Histogram", "Measures", "Registry"]
