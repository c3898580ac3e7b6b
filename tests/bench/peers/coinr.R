# The index of iData.csv and iMeta.csv by COINr, and how long N draws of its weights take it.
# usage: Rscript coinr.R iData.csv iMeta.csv N; prints one JSON document
suppressMessages(library(COINr))
given <- commandArgs(trailingOnly = TRUE)
d <- read.csv(given[1]); m <- read.csv(given[2], na.strings = "")
m$Target <- NULL
for (column in c("Level", "Direction", "Weight")) m[[column]] <- as.numeric(m[[column]])
build <- function() {
  coin <- new_coin(d, m, level_names = c("Indicator", "Pillar", "Index"), quietly = TRUE)
  coin <- Denominate(coin, dset = "Raw")
  coin <- Impute(coin, dset = "Denominated", f_i = "i_mean_grp", use_group = "Zone")
  coin <- Treat(coin, dset = "Imputed", global_specs = list(f1 = "winsorise", f1_para = list(winmax = 5), f2 = "log_CT",
    f_pass = "check_SkewKurt", f_pass_para = list(skew_thresh = 2, kurt_thresh = 3.5)))
  coin <- Normalise(coin, dset = "Treated", global_specs = list(f_n = "n_minmax", f_n_para = list(l_u = c(0, 100))))
  Aggregate(coin, dset = "Normalised", f_ag = "a_amean")
}
coin <- build()
scores <- coin$Data$Aggregated
draws <- as.integer(given[3])
# Weights of both levels by up to a quarter, as ours; what else ours draws it does not.
noisy <- get_noisy_weights(coin$Meta$Weights$Original, data.frame(Level = c(1, 2), NoiseFactor = 0.25), Nrep = draws)
weights <- list(Address = "$Log$Aggregate$w", Distribution = noisy, Type = "discrete")
took <- system.time(suppressMessages(get_sensitivity(coin, SA_specs = list(Weights = weights), N = draws, SA_type = "UA",
  dset = "Aggregated", iLevel = 3, quietly = TRUE)))[["elapsed"]]
pairs <- paste0('"', scores$uCode, '":', format(scores$Index, digits = 15, trim = TRUE), collapse = ",")
cat(sprintf('{"version":"%s","ms":%.0f,"scores":{%s}}\n', packageVersion("COINr"), took * 1000, pairs))
