/**
 * Who is signed in, over HTTP; the cookie itself is out of a page's reach.
 *
 * @typedef {{person: string, name: string, speciality: string}} Person
 */

/** @returns {Promise<Person|null>} null when nobody is; rejected when the server does not answer */
export async function who() {
  const answer = await fetch('/session', { headers: { Accept: 'application/json' } });
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`session: ${answer.status}`);
  return answer.json();
}

/**
 * @param {string} login @param {string} password
 * @returns {Promise<'in'|'wrong'|'slow'|'fault'|'unreachable'>} what a person is told
 */
export async function signIn(login, password) {
  try {
    const answer = await fetch('/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    if (answer.ok) return 'in';
    return { 401: 'wrong', 429: 'slow' }[answer.status] ?? 'fault';
  } catch {
    return 'unreachable';
  }
}

/** The page forgets the person even if the server is out of reach. */
export async function signOut() {
  await fetch('/session', { method: 'DELETE' }).catch(() => {});
}
