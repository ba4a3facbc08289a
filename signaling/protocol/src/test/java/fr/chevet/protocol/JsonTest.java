package fr.chevet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.chevet.protocol.wire.Frame;
import fr.chevet.protocol.wire.LinkFrame;
import fr.chevet.protocol.wire.SharedFrame;
import fr.chevet.readings.Reading;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final String OXIMETRY = "{'type':'oximetry','spo2Percent':99,'pulsePerMinute':60,'lowSignal':'NO'}";

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    @Test
    void an_absent_optional_number_is_no_number() {
        assertThat(Json.write(Json.read(json(OXIMETRY), Reading.class))).isEqualTo(json(OXIMETRY));
        assertThat(Json.write(Json.read(json(OXIMETRY.replace("}", ",'perfusionIndexPercent':null}")), Reading.class)))
                .isEqualTo(json(OXIMETRY));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'type':'oximetry','pulsePerMinute':60,'lowSignal':'NO'}",
            "{'type':'oximetry','spo2Percent':null,'pulsePerMinute':60,'lowSignal':'NO'}",
            "{'type':'oximetry','spo2Percent':'99','pulsePerMinute':60,'lowSignal':'NO'}",
            "{'type':'oximetry','spo2Percent':'','pulsePerMinute':60,'lowSignal':'NO'}",
            "{'type':'oximetry','spo2Percent':98.6,'pulsePerMinute':60,'lowSignal':'NO'}",
            "{'type':'oximetry','spo2Percent':true,'pulsePerMinute':60,'lowSignal':'NO'}",
            "{'type':'oximetry','spo2Percent':[99],'pulsePerMinute':60,'lowSignal':'NO'}",
            "{'type':'oximetry','spo2Percent':99999999999,'pulsePerMinute':60,'lowSignal':'NO'}",
            "{'type':'oximetry','spo2Percent':99,'spo2Percent':90,'pulsePerMinute':60,'lowSignal':'NO'}",
            "{'type':'oximetry','spo2Percent':99,'pulsePerMinute':60,'lowSignal':1}",
            "{'type':'oximetry','spo2Percent':99,'pulsePerMinute':60,'lowSignal':'no'}",
            "{'type':'oximetry','spo2Percent':99,'pulsePerMinute':60,'lowSignal':''}",
            "{'type':'oximetry','spo2Percent':99,'pulsePerMinute':60}",
            "{'type':'oximetry','spo2Percent':99,'pulsePerMinute':60,'lowSignal':'NO','perfusionIndexPercent':'NaN'}",
            "{'type':'oximetry','spo2Percent':99,'pulsePerMinute':60,'lowSignal':'NO','perfusionIndexPercent':NaN}",
            "{'type':'oximetry','spo2Percent':99,'pulsePerMinute':60,'lowSignal':'NO','perfusionIndexPercent':1e999}",
            "{'spo2Percent':99,'pulsePerMinute':60,'lowSignal':'NO'}",
            "{'type':'Oximetry','spo2Percent':99,'pulsePerMinute':60,'lowSignal':'NO'}",
            "[]", "null", "", "7", "{'type':'oximetry'", "{} {}"
    })
    void nothing_is_bent_to_fit(String text) {
        assertThatThrownBy(() -> Json.read(json(text), Reading.class)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'type':'ping','at':1795339800}", "{'type':'ping','at':'2026-11-22'}", "{'type':'ping','at':'-1000000000-01-01T00:00:00Z'}",
            "{'type':'ping','at':'+10000-01-01T00:00:00Z'}", "{'type':'ping','at':1e999}", "{'type':'ping','at':''}", "{'type':'ping'}",
            "{'type':'follow','consultation':'5f0c3e52-7f3a-4f0e-9a35-0d6c1f0b7a01'}",
            "{'type':'follow','consultation':'5f0c3e52-7f3a-4f0e-9a35-0d6c1f0b7a01','after':-1}",
            "{'type':'seen','event':5}", "{'type':'measure','id':'5f0c3e52-7f3a-4f0e-9a35-0d6c1f0b7a01','slot':5}",
            "{'type':'LinkFrame'}", "{'type':'Frame'}", "{'type':null}", "{'type':['ping']}"
    })
    void a_frame_with_a_wrong_value_is_refused(String text) {
        assertThatThrownBy(() -> Frame.read(json(text), Frame.class)).isInstanceOf(Invalid.class);
    }

    @Test
    void what_is_wrong_is_told_without_the_words_that_stood_there() {
        String text = "{'type':'append','id':'5f0c3e52-7f3a-4f0e-9a35-0d6c1f0b7a01','consultation':'5f0c3e52-7f3a-4f0e-9a35-0d6c1f0b7a02',"
                + "'fact':{'type':'patientIdentified','patient':{'birthName':'MARTIN','firstName':'Lucette','birthDate':'1944-13-01',"
                + "'sex':'FEMALE','status':'PROV'}}}";
        assertThatThrownBy(() -> Frame.read(json(text), Frame.class))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("birthDate")
                .message()
                .doesNotContain("MARTIN", "Lucette", "1944");
        assertThatThrownBy(() -> Frame.read(json(text.replace("'1944-13-01'", "'1944-01-01")), Frame.class))
                .message()
                .doesNotContain("MARTIN", "Lucette", "1944");
    }

    @Test
    void a_frame_that_cannot_be_read_still_says_what_its_refusal_answers() {
        EventId id = EventId.random();
        assertThat(EventId.in(json("{'type':'append','id':'" + id + "','fact':7}"))).contains(id);
        assertThat(EventId.in("{\"id\":7}")).isEmpty();
        assertThat(EventId.in("{")).isEmpty();
        assertThat(EventId.in("")).isEmpty();
    }

    @Test
    void words_of_a_newer_version_do_not_cost_the_answer_they_stand_in() {
        Frame refused = Frame
                .read(json("{'type':'refused','re':'5f0c3e52-7f3a-4f0e-9a35-0d6c1f0b7a01','code':'TOO_TIRED','message':'-'}"), Frame.class);
        assertThat(((SharedFrame.Refused) refused).code()).isEqualTo(Refusal.Code.OTHER);
    }

    @Test
    void nobody_appends_what_they_cannot_read() {
        String text = "{'type':'append','id':'5f0c3e52-7f3a-4f0e-9a35-0d6c1f0b7a01','consultation':'5f0c3e52-7f3a-4f0e-9a35-0d6c1f0b7a02',"
                + "'fact':{'type':'unknown','name':'odourNoted'}}";
        assertThatThrownBy(() -> Frame.read(json(text), Frame.class)).isInstanceOf(Invalid.class);
    }

    @Test
    void an_id_is_kept_without_the_blanks_around_it() {
        assertThat(new PersonId(" n1 ")).isEqualTo(new PersonId("n1"));
        assertThatThrownBy(() -> new StationId(" ")).isInstanceOf(Invalid.class);
        assertThat(new LinkFrame.Outlook(java.util.List.of(), Optional.empty()).text()).isEqualTo("{\"type\":\"outlook\",\"onDuty\":[]}");
    }
}
