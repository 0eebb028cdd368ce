// The phrases that are known without any setting. How they are written is told by Phrases::addPatterns; no accents, no apostrophes.
#include "core/calls/phrases.h"

namespace geon::calls {

namespace {

#define GEON_WHO                                                                                                                           \
    "person|human|someone|somebody|anyone|anybody|operator|representative|rep|agent|supervisor|manager|advisor|attendant|people|"          \
    "specialist"
#define GEON_QUEM                                                                                                                          \
    "pessoa|pessoas|humano|humana|atendente|atendentes|atendimento|operador|operadora|supervisor|supervisora|gerente|alguem|"              \
    "responsavel|representante|consultor|consultora|especialista"
#define GEON_UM "um|uma|o|a|os|as|algum|alguma|outro|outra|seu|sua"

// clang-format off
constexpr const char *person[] = {
    // English.
    "talk|speak|chat to|with a|an|another|some|the|your|any|one? real|live|actual|human|proper|different|other|senior? " GEON_WHO " else?",
    "talk|speak about * *? *? with a|an|the? real|live|actual|human? person|human|someone|somebody|supervisor|manager|representative",
    "transfer|connect|put|pass|hand|forward me|us|this? call? on|through|over|back? to|with a|an|another|some|the|your? real|live|actual|human|different? " GEON_WHO,
    "get|give|find|bring me|us a|an|another|some|the|your? real|live|actual|human|different? " GEON_WHO,
    "get|put a|an|your|the real|live|actual|human? person|human|operator|representative|supervisor|manager on",
    "want|need|prefer|like a|an|another real|live|actual|human human|person|agent|operator|representative|being",
    "want|need|prefer|like a|an|another|your human|representative|supervisor",
    "someone|somebody|anyone|anybody|person|human i|we can|could talk|speak to|with",
    "can|could a|some real|live|actual|human? person|human|agent help|call me",
    "! dont|not want|like|wanna to? be? talk|talking|speak|speaking|deal|dealing to|with a|an|the|this|your? stupid|fucking|damn? robot|robots|machine|machines|bot|bots|computer|computers|recording|ai",
    "operator|representative|agent|human|supervisor|manager please",
    "= a|an|the|your|another|real|live|human real|live|human? person|human|agent|operator|representative|supervisor|manager",
    "= person|human|agent|operator|representative|supervisor|manager|attendant",
    "= customer service",
    // Portuguese.
    "falar|conversar|falo|converso com " GEON_UM "? seu|sua|ser|outra|outro|propria|proprio? " GEON_QUEM,
    "falar|conversar de|do|da|dos|das|disso|sobre * *? *? com um|uma|o|a|algum? pessoa|humano|atendente|alguem|supervisor|supervisora|gerente",
    "falar|conversar com gente de? verdade?",
    "passa|passe|passar|passo|transfere|transfira|transferir|transferido|transferida|encaminha|encaminhe|encaminhar|direciona|direcione|direcionar|coloca|coloque|liga|ligue me|eu? essa|esta|a|minha? ligacao|chamada? com|para|pra|pro|ao|a|num|numa " GEON_UM "? seu|sua|ser|outro|outra? " GEON_QUEM,
    "quero|queria|preciso|exijo|gostaria|prefiro ser? atendido|atendida? de|por? " GEON_UM "? atendente|atendentes|humano|humana|supervisor|supervisora|gerente|operador|operadora",
    "quero|queria|preciso|exijo|gostaria|prefiro de? uma? pessoa|gente de? verdade|real|humana",
    "chama|chame|chamar|cade|bota|poe " GEON_UM "? seu|sua? atendente|humano|humana|supervisor|supervisora|gerente|operador|operadora|responsavel",
    "tem alguem|gente|pessoa|algum|alguma atendente|humano|pessoa? ai? que|pra|para|com quem? eu? possa|pode|posso? me? atender|falar|ajudar|resolver",
    "! atendimento|atendente humano|humana",
    "atendente|humano|supervisor|gerente|operador|operadora por favor",
    "! nao quero|vou|gosto|aguento|adianta de? mais? ficar? falar|falando|conversar|conversando com um|uma|essa|esse|esta|este|o|a? robo|robos|maquina|maquinas|gravacao|computador|bot|inteligencia|ia",
    "= um|uma|o|a atendente|humano|pessoa|operador|operadora|supervisor|gerente",
    "= atendente|humano|humana|pessoa|operador|operadora|supervisor|supervisora|gerente|atendimento",
};

constexpr const char *anger[] = {
    // English.
    "! fuck|fucking|fucked|bullshit|shit|shitty|asshole|bastard|bastards|goddamn|motherfucker|wtf",
    "! damn|damned|dammit",
    "deaf or|and stupid|dumb|blind",
    "! what the hell",
    "! go to hell",
    "! shut up",
    "! fed up",
    "! pissed off",
    "! sick and tired",
    "sick of this|that|you|your|it|hearing|waiting",
    "angry|furious|outraged|livid",
    "ridiculous|unacceptable|outrageous|disgraceful",
    "is|its|thats so|just|absolutely|completely|totally|really? disgusting|insane|absurd",
    "is|its|thats a joke|disgrace",
    "rip off",
    "ripoff|scam|scammers|crooks|thieves|liars",
    "you|youre are? all|so|such|just|absolutely? a|an? idiot|idiots|stupid|useless|incompetent|liar|liars",
    "useless|incompetent|pathetic company|service|people|support|robot|bot|machine",
    "worst|terrible|horrible|awful|lousy service|company|support|customer|experience",
    "waste|wasting of? my|our time",
    "sue you",
    "hear from my lawyer|attorney",
    "stop calling|harassing me|us",
    "report you",
    "how many times do|must i|we",
    // Portuguese.
    "! porra|merda|caralho|cacete|foda|foder|fodase|fuder|puta|putaria|bosta|cuzao|arrombado|desgraca|desgracado|desgracada|vagabundo|vagabunda|otario|otarios",
    "! maldito|maldita|malditos|malditas",
    "surdo|surda ou|e burro|burra|idiota",
    "! que|quanta palhacada|vergonha|absurdo|raiva|inferno|saco|droga|odio|descaso|bagunca|ridiculo",
    "! vai|va|vao se|para|pro|pra|a o|a? inferno|foder|ferrar|lascar|catar",
    "e|eh um|uma vergonha|descaso|roubo|golpe|desrespeito|piada|enganacao|falta",
    "palhacada|absurdo|inadmissivel|inaceitavel|vergonhoso|ridiculo|ridicula",
    "falta de respeito|vergonha",
    "irritado|irritada|furioso|furiosa|indignado|indignada|revoltado|revoltada|puto|enfurecido",
    "com muita? raiva",
    "de saco cheio",
    "cansado|cansada|cansei|farto|farta disso|disto|dessa|desse|voces",
    "cansado|cansada|cansei|farto|farta de ligar|falar|esperar|explicar|repetir|ouvir|tanta|tanto",
    "procon",
    "reclame aqui",
    "processar|processo voces",
    "vou processar|denunciar",
    "bando de ladroes|incompetentes|idiotas|palhacos|vagabundos|safados",
    "ladroes|incompetentes|idiota|idiotas|imbecil|safados|palhacos|mentirosos",
    "voces so mentem|enganam|roubam",
    "! voces nao prestam|respeitam",
    "! cala|calem a boca",
    "pare|parem de me? ligar|perturbar|encher",
    "quantas vezes eu? tenho|vou|preciso",
    "pior atendimento|empresa|servico",
    "perdendo|perder|perda meu|de tempo",
};
// clang-format on

#undef GEON_WHO
#undef GEON_QUEM
#undef GEON_UM

} // namespace

Phrases phrasesThatAskForAPerson()
{
    Phrases phrases;
    phrases.addPatterns(person);
    return phrases;
}

Phrases phrasesOfAnger()
{
    Phrases phrases;
    phrases.addPatterns(anger);
    return phrases;
}

} // namespace geon::calls
