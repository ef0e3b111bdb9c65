"""Pictures and slides that authors bring, as they are published."""
