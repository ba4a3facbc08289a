package fr.chevet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SealTest {
    private final Seal seal = new Seal(Seal.newKey());
    private final EventId event = EventId.random();

    @Property(tries = 200)
    void what_is_sealed_opens_again_for_its_own_event_only(@ForAll String words) {
        String text = Json.write(words).replaceAll("[\\ud800-\\udfff]", "");
        String sealed = seal.seal(event, text);
        assertThat(seal.open(event, sealed)).isEqualTo(text);
        assertThatThrownBy(() -> seal.open(EventId.random(), sealed)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Seal(Seal.newKey()).open(event, sealed)).isInstanceOf(Invalid.class);
    }

    @Property(tries = 200)
    void a_changed_or_shortened_seal_does_not_open(@ForAll @IntRange(max = 40) int at, @ForAll @IntRange(max = 7) int bit) {
        byte[] bytes = Base64.getDecoder().decode(seal.seal(event, "bonjour"));
        String shorter = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, at % bytes.length));
        bytes[at % bytes.length] ^= (byte) (1 << bit);
        String changed = Base64.getEncoder().encodeToString(bytes);
        assertThatThrownBy(() -> seal.open(event, changed)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> seal.open(event, shorter)).isInstanceOf(Invalid.class);
    }

    @Example
    void the_same_words_are_never_sealed_the_same() {
        assertThat(seal.seal(event, "oui")).isNotEqualTo(seal.seal(event, "oui"));
    }

    @Example
    void what_is_no_seal_or_no_key_is_refused_in_plain_words() {
        assertThatThrownBy(() -> seal.open(event, "é")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Seal(new byte[16])).isInstanceOf(Invalid.class).hasMessageContaining("32 bytes");
    }
}
