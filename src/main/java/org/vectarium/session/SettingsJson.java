package org.vectarium.session;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.vectarium.cooc.CountTransform;
import tools.jackson.databind.json.JsonMapper;

/** How {@link org.vectarium.train.TrainingSettings} stand in a JSON file. */
public final class SettingsJson {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "transform")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = CountTransform.DropFunctionWords.class, name = "drop"),
    @JsonSubTypes.Type(value = CountTransform.Cap.class, name = "min"),
    @JsonSubTypes.Type(value = CountTransform.LogOnePlus.class, name = "log"),
    @JsonSubTypes.Type(value = CountTransform.SquareRoot.class, name = "sqrt"),
    @JsonSubTypes.Type(value = CountTransform.PositiveCorrelation.class, name = "pearson"),
    @JsonSubTypes.Type(value = CountTransform.PositivePmi.class, name = "ppmi")
  })
  private interface NamedTransform {}

  private SettingsJson() {}

  /** A mapper that tells the transforms of counts apart by name. */
  public static JsonMapper.Builder builder() {
    return JsonMapper.builder().addMixIn(CountTransform.class, NamedTransform.class);
  }
}
