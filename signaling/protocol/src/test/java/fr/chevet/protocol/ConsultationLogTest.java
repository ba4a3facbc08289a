package fr.chevet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConsultationLogTest {
    private final Story story = Story.ready();
    private final ConsultationLog log = new ConsultationLog(story.id);
    private final Event late = story.event(Story.NURSE, Story.pressure(134, Story.OPENED));

    ConsultationLogTest() {
        story.recorded.forEach(log::confirm);
        log.pend(late);
    }

    @Test
    void a_pending_fact_is_shown_and_counted_before_the_server_knows_it() {
        assertThat(log.consultation().readings()).singleElement().matches(reading -> !reading.confirmed());
        assertThat(log.consultation().pending()).isEqualTo(1);
        log.confirm(story.next(late));
        assertThat(log.consultation().readings()).singleElement().matches(Consultation.Taken::confirmed);
        assertThat(log.consultation().pending()).isZero();
    }

    @Test
    void a_refused_event_no_longer_counts_and_is_kept_until_it_is_seen() {
        log.refuse(late.id(), new Refusal(Refusal.Code.CONCLUDED, "the physician has concluded"));
        assertThat(log.consultation().readings()).isEmpty();
        assertThat(log.pending()).isEmpty();
        log.pend(late);
        assertThat(log.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.event()).isEqualTo(late);
            assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.CONCLUDED);
        });
        log.seen(late.id());
        assertThat(log.refused()).isEmpty();
        log.pend(late);
        assertThat(log.pending()).isEmpty();
        assertThat(log.consultation().readings()).isEmpty();
    }

    @Test
    void a_refusal_for_the_moment_leaves_the_event_pending() {
        log.refuse(late.id(), new Refusal(Refusal.Code.TRY_AGAIN, "the disk is full"));
        assertThat(log.pending()).containsExactly(late);
        assertThat(log.refused()).isEmpty();
    }

    @Test
    void a_refusal_of_what_is_confirmed_or_unknown_changes_nothing() {
        log.confirm(story.next(late));
        log.refuse(late.id(), new Refusal(Refusal.Code.CONFLICT, "-"));
        log.refuse(EventId.random(), new Refusal(Refusal.Code.CONFLICT, "-"));
        assertThat(log.refused()).isEmpty();
        assertThat(log.consultation().readings()).hasSize(1);
    }

    @Test
    void seeing_what_was_not_refused_does_not_lose_it() {
        log.seen(late.id());
        assertThat(log.pending()).containsExactly(late);
    }

    @Test
    void an_event_of_another_consultation_is_not_folded_in() {
        Event foreign = new Story().event(Story.NURSE, Story.OPENING);
        assertThatThrownBy(() -> log.pend(foreign)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> log.confirm(story.next(foreign))).isInstanceOf(Invalid.class);
    }
}
