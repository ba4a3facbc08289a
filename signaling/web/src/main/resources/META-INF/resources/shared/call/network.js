/**
 * Watches the machine's network. `changed` is called when something about it changed and the path should be looked at,
 * `moved` when it surely is another network.
 * @param {() => void} changed
 * @param {() => void} moved
 * @returns {() => void} stops watching
 */
export function pathChanges(changed, moved) {
  const connection = navigator.connection;
  let type = connection?.type;
  // Chromium also fires `change` for a new estimate of speed, many times an hour: only another type is surely a move.
  const onChange = () => {
    const before = type;
    type = connection.type;
    if (type !== before && type !== 'none') moved();
    else changed();
  };
  globalThis.addEventListener('online', moved);
  connection?.addEventListener?.('change', onChange);
  return () => {
    globalThis.removeEventListener('online', moved);
    connection?.removeEventListener?.('change', onChange);
  };
}
