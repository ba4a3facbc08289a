package fr.chevet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.FromServer;
import fr.chevet.protocol.wire.FromStation;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.readings.BloodPressure;
import fr.chevet.readings.Flag;
import fr.chevet.readings.Live;
import fr.chevet.readings.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EventTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00.123Z");
    private static final Fact READING = new Fact.ReadingTaken(
            new BloodPressure(134, 82, 99, OptionalInt.of(71), Flag.UNKNOWN, Flag.UNKNOWN),
            new Provenance("tensiometer-1", "SunTech Advantage", "suntech-advantage", "3E18", Optional.empty(), NOW));
    private final Author nurse = Author.professional(new PersonId("n1"), "Claire Petit");

    private Event event(Fact fact) {
        return Event.of(EventId.random(), ConsultationId.random(), nurse, NOW, OptionalLong.of(-12), fact);
    }

    @Test
    void an_event_read_from_its_text_is_the_same_event() {
        Event event = event(READING);
        assertThat(Event.parse(event.text())).isEqualTo(event);
    }

    @Test
    void a_fact_of_a_newer_version_is_carried_unread_with_its_text_untouched() {
        String text = event(new Fact.ConsentGiven()).text().replace("\"consentGiven\"", "\"odourNoted\",\"words\":[1.50,  {}]");
        Event carried = Event.parse(text);
        assertThat(carried.fact()).isInstanceOf(Fact.Unread.class);
        assertThat(carried.text()).isEqualTo(text);
    }

    @Test
    void a_field_of_a_newer_version_is_passed_over() {
        Event carried = Event.parse(event(new Fact.ConsentGiven()).text().replace("\"consentGiven\"", "\"consentGiven\",\"since\":1"));
        assertThat(carried.fact()).isEqualTo(new Fact.ConsentGiven());
    }

    @Test
    void an_event_without_its_author_is_refused_in_plain_words() {
        String text = event(new Fact.ConsentGiven()).text().replace("\"author\"", "\"writer\"");
        assertThatThrownBy(() -> Event.parse(text)).isInstanceOf(Invalid.class).hasMessageContaining("author");
        assertThatThrownBy(() -> Event.parse("null")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Event.parse("{")).isInstanceOf(Invalid.class);
    }

    @Test
    void a_frame_of_the_other_direction_is_refused() {
        String text = new LinkFrame.Follow(ConsultationId.random(), 3).text();
        assertThat(Frame.read(text, FromStation.class)).isInstanceOf(LinkFrame.Follow.class);
        assertThatThrownBy(() -> Frame.read(text, FromServer.class)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_live_value_crosses() {
        Frame live = new SharedFrame.LiveValue(ConsultationId.random(), "oximeter-1",
                new Live.RunningOximetry(Optional.empty(), Optional.of(Live.Absence.SENSOR_OFF), List.of(1, 2), List.of(), 60));
        assertThat(Frame.read(live.text(), FromServer.class)).isEqualTo(live);
    }
}
