package fr.chevet.web.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Checks every pair of `messages_fr.json` and `messages_en.json` of a module: one key set, the same parameters, and
/// French that a person who never used a computer understands. A module's test is one line:
/// `assertThat(Messages.problems(Path.of("src/main/resources"))).isEmpty()`.
public final class Messages {
    /// A longer sentence is not understood in two seconds.
    private static final int WORDS_A_SENTENCE = 12;

    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+(\\s|$)");
    private static final Pattern SPACE_BEFORE_SIGN = Pattern.compile("[^\\s\u00a0\u202f][;!?]|[^\\s\u00a0\u202f\\d]:|[ ][;:!?»]|« ");
    private static final Pattern BANNED = Pattern.compile(
            "\\b(login|log[ -]?in|reset|device|cookies?|ok|okay|web|site web|browser|navigateur|password|email|e-mail|"
                    + "click|cliquez|cliquer|upload|download|télécharg\\w*|bug|update|online|offline|server|serveur|"
                    + "connexion|connecter|connectez|périphériques?|token|session|timeout|interface|onglet|url|webcam|"
                    + "streaming|feedback|reboot|redémarr\\w*|logiciel|internet|wi-?fi|pixels?|cache|système|"
                    + "the|your|please|and|with|camera|microphone off)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    /// Words that belong to signing in, where the person is a professional at a computer.
    private static final List<String> ALLOWED_FOR_PROFESSIONALS = List.of("connexion", "connecter", "connectez", "session");

    private Messages() {}

    /// What is wrong in the bundles under a folder, one line each; empty if all is well.
    public static List<String> problems(Path resources) {
        List<String> problems = new ArrayList<>();
        try (Stream<Path> files = Files.walk(resources)) {
            files.filter(file -> file.getFileName().toString().equals("messages_fr.json")).sorted()
                    .forEach(french -> check(french, problems));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems;
    }

    /// How many bundles lie under a folder: a check of none proves nothing.
    public static long bundles(Path resources) {
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(file -> file.getFileName().toString().equals("messages_fr.json")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path frenchFile, List<String> problems) {
        Map<String, String> french = read(frenchFile);
        Map<String, String> english = read(frenchFile.resolveSibling("messages_en.json"));
        String where = frenchFile.getParent().getFileName() + " ";
        difference(french, english).forEach(key -> problems.add(where + key + ": not in English"));
        difference(english, french).forEach(key -> problems.add(where + key + ": not in French"));
        french.forEach((key, text) -> {
            if (english.containsKey(key) && !parameters(text).equals(parameters(english.get(key)))) {
                problems.add(where + key + ": other parameters in English");
            }
            lint(key, text).forEach(problem -> problems.add(where + problem));
        });
    }

    /// What is wrong with one French text.
    public static List<String> lint(String key, String text) {
        List<String> problems = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(text)) {
            long words = Stream.of(sentence.strip().split("[\\s\u00a0\u202f]+")).filter(word -> word.matches(".*\\w.*")).count();
            if (words > WORDS_A_SENTENCE) {
                problems.add("%s: %d words in “%s”".formatted(key, words, sentence.strip()));
            }
        }
        boolean professional = key.startsWith("signin.");
        BANNED.matcher(text).results().map(found -> found.group().toLowerCase(java.util.Locale.FRENCH))
                .filter(word -> !(professional && ALLOWED_FOR_PROFESSIONALS.contains(word)))
                .forEach(word -> problems.add("%s: the word “%s”".formatted(key, word)));
        if (text.contains("'")) {
            problems.add(key + ": a straight apostrophe; write ’");
        }
        if (SPACE_BEFORE_SIGN.matcher(text).find()) {
            problems.add(key + ": a narrow no-break space belongs before ; : ! ? and inside « »");
        }
        if (text.isBlank()) {
            problems.add(key + ": empty");
        }
        return problems;
    }

    private static TreeSet<String> difference(Map<String, String> of, Map<String, String> without) {
        TreeSet<String> keys = new TreeSet<>(of.keySet());
        keys.removeAll(without.keySet());
        return keys;
    }

    private static TreeSet<String> parameters(String text) {
        TreeSet<String> found = new TreeSet<>();
        PARAMETER.matcher(text).results().forEach(result -> found.add(result.group()));
        return found;
    }

    private static Map<String, String> read(Path file) {
        return new JsonMapper().readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {
        });
    }
}
