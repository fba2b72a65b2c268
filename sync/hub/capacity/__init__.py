"""What hubs can carry: figures that were measured, and a model that carries them on."""

from sync.hub.capacity.demand import Demand
from sync.hub.capacity.figures import Figures, read_figures
from sync.hub.capacity.plan import Limit, Machine, Plan, Share, plan

__all__ = ["Demand", "Figures", "Limit", "Machine", "Plan", "Share", "plan", "read_figures"]
