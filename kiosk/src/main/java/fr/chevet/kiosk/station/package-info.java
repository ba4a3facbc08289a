/// Which station this is: its data folder, its key, its enrolment.
///
/// In: a one-time code from a technician. Out: an identity that the link proves at every connection.
@NullMarked
package fr.chevet.kiosk.station;

import org.jspecify.annotations.NullMarked;
