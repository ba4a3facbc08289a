package fr.chevet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FoldingPropertyTest {
    private record Delivery(boolean unconfirmedPend, Event event, Consumer<ConsultationLog> step) {}

    /// Who states what; the fold refuses nothing, so any order is a log.
    @Provide
    Arbitrary<List<Fact>> facts() {
        return Arbitraries
                .of(
                        Story.OPENING, Story.IDENTIFIED, new Fact.ConsentGiven(), new Fact.ConsentRefused(), Story.REASON,
                        Story.pressure(134, Story.OPENED), Story.pressure(151, Story.OPENED.plusSeconds(60)),
                        new Fact.PhysicianRequested(), new Fact.ConsultationAccepted(), new Fact.ConsultationReleased("Urgence"),
                        new Fact.LineInterrupted(Role.STATION, Story.OPENED, Story.OPENED.plusSeconds(8)),
                        Story.CONCLUSION, new Fact.ConclusionRead(), new Fact.ConsultationEnded(Outcome.ABANDONED))
                .list()
                .ofMaxSize(12);
    }

    /// `own` events were pending at this station before their acknowledgement came, or while it comes; those behind `confirmed` are not acknowledged at all.
    @Property(tries = 400)
    void any_order_of_delivery_and_redelivery_folds_to_the_same_state(@ForAll("facts") List<Fact> facts, @ForAll long seed) {
        Random random = new Random(seed);
        Story story = new Story();
        int confirmed = random.nextInt(facts.size() + 1);
        List<Event> pending = new ArrayList<>();
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Event event = story.event(random.nextBoolean() ? Story.NURSE : Story.LEFEVRE, facts.get(i));
            int times = 1 + random.nextInt(2);
            if (i < confirmed) {
                Recorded recorded = story.then(event).recorded.getLast();
                deliveries.addAll(Collections.nCopies(times, new Delivery(false, event, log -> log.confirm(recorded))));
                if (random.nextBoolean()) {
                    deliveries.addAll(Collections.nCopies(times, new Delivery(false, event, log -> log.pend(event))));
                }
            } else {
                pending.add(event);
                deliveries.addAll(Collections.nCopies(times, new Delivery(true, event, log -> log.pend(event))));
            }
        }
        Collections.shuffle(deliveries, random);

        ConsultationLog log = new ConsultationLog(story.id);
        Set<Event> pended = new HashSet<>();
        for (Delivery delivery : deliveries) {
            // A station's own events come in the order they were born, each at least once; what is sent again comes anywhen after.
            if (delivery.unconfirmedPend() && pended.size() < pending.size()) {
                Event born = pending.get(pended.size());
                pended.add(born);
                log.pend(born);
            } else {
                delivery.step().accept(log);
            }
        }

        assertThat(log.consultation()).isEqualTo(Consultation.of(story.id, story.recorded, pending));
        assertThat(log.confirmed()).isEqualTo(story.recorded);
        assertThat(log.pending()).isEqualTo(pending);
        assertThat(log.refused()).isEmpty();
    }

    /// A station of an older version and its newer server: both fold the facts they share to the same consultation.
    @Property(tries = 200)
    void facts_of_a_newer_version_between_leave_the_rest_as_it_was(@ForAll("facts") List<Fact> facts, @ForAll long seed) {
        Random random = new Random(seed);
        Story plain = new Story();
        List<Recorded> mixed = new ArrayList<>();
        int newer = 0;
        for (Fact fact : facts) {
            Event event = plain.event(Story.NURSE, fact);
            plain.then(event);
            if (random.nextBoolean()) {
                newer++;
                String text = plain.event(Story.NURSE, new Fact.ConsentGiven()).text().replace("\"consentGiven\"",
                        "\"odourNoted\",\"a\":[1]");
                mixed.add(new Recorded(Event.parseRecorded(text), mixed.size() + 1L, Story.OPENED, "-"));
            }
            mixed.add(new Recorded(Event.parseRecorded(event.text()), mixed.size() + 1L, Story.OPENED, "-"));
        }
        Consultation without = plain.told();
        Consultation with = Consultation.of(plain.id, mixed, List.of());
        assertThat(with.unread()).isEqualTo(newer);
        assertThat(with.sequence()).isEqualTo(mixed.size());
        assertThat(with)
                .usingRecursiveComparison()
                .ignoringFields("unread", "sequence")
                .isEqualTo(without);
    }
}
