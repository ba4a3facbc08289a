/// The server's HTTP edge: enrolment, sessions, health, and who may ask at all.
///
/// In: requests, as fr.chevet.web hands them on. Out: JSON, or a refusal with a stable code. `accounts` and `stations` stand after.
@NullMarked
package fr.chevet.signaling.web;

import org.jspecify.annotations.NullMarked;
