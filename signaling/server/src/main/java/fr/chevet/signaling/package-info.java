/// The signaling server: stations on one side, physicians on the other, the consultations' logs between.
///
/// [fr.chevet.signaling.Server] puts together what the packages below offer: `stations` and `waiting` take frames in, `consultations` records, `call` says who
/// is there, `accounts` who they are, `store` keeps, `web` answers over HTTP.
@NullMarked
package fr.chevet.signaling;

import org.jspecify.annotations.NullMarked;
