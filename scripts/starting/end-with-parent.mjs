/** Loaded into a forked server: when whoever started it is gone, however it went, the server stops too. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel alone keeps no process alive.
process.channel?.unref();
