"""Reading a site without a network, on a device that has opened it before."""
