package fr.chevet.protocol.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.chevet.protocol.Invalid;
import fr.chevet.protocol.Json;

/// Everything that crosses a WebSocket of Chevet's; PROTOCOL.md describes each with an example.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Frame permits LinkFrame, DeskFrame, NurseFrame, SharedFrame {
    /// The longest frame anybody sends: an event in a string with its escapes, or a view of a long consultation.
    int LONGEST = 400_000;

    /// Reads a frame. @throws Invalid in plain words when it is none, or is not one of `direction`
    static <F> F read(String text, Class<F> direction) {
        Frame frame = Json.read(text, Frame.class);
        if (!direction.isInstance(frame)) {
            throw new Invalid("this frame does not come from this side");
        }
        return direction.cast(frame);
    }

    /// This frame as it crosses.
    default String text() {
        return Json.write(this);
    }
}
