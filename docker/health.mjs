// For HEALTHCHECK: does this container's server answer at the path given? The image has no curl.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT}${process.argv[2]}`).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
