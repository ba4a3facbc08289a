/// Physicians' local accounts: who signs in, and for how long they stay so.
///
/// In: a login and a password, or a session's token. Out: a [fr.chevet.signaling.accounts.SignedIn]. `web` stands before, `store` after.
@NullMarked
package fr.chevet.signaling.accounts;

import org.jspecify.annotations.NullMarked;
