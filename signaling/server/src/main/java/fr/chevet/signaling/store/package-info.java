/// What outlives the server: SQL over SQLite or PostgreSQL, the same for both.
///
/// In: what accounts, stations and consultations want kept. Out: rows as records. All writes go through one [fr.chevet.signaling.store.Writer], which commits
/// what waits together.
@NullMarked
package fr.chevet.signaling.store;

import org.jspecify.annotations.NullMarked;
