/// Pages and WebSockets over one port, the same for the signaling server and the kiosk daemon.
///
/// In: a [Site] (pages, servlets, guards, endpoints) and, per connection, a [ConnectionHandler]. Out: a running [WebServer]; a [Connection] to
/// each client, or, from a [Dialer], to a server. Jetty and Jakarta stand before, each program's features after; they see neither.
@NullMarked
package fr.chevet.web;

import org.jspecify.annotations.NullMarked;
