/// What drives a conversation with a device: the dialogue is a state machine without thread or link, [DialogueDevice] gives it both.
///
/// In: bytes of the serial link, the nurse's start and stop, the passing of time. Out: commands to the link, reports to the kiosk.
@NullMarked
package fr.chevet.peripherals.dialogue;

import org.jspecify.annotations.NullMarked;
